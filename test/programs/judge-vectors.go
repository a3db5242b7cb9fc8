// Judges questions about logs, one JSON object a line, and answers "true" or "false" a line: what
// golang.org/x/mod/sumdb says of proofs and notes, and crypto/ed25519 of the signatures of witnesses.
package main

import (
	"bufio"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Kind    string   `json:"kind"`
	Leaf    string   `json:"leaf"`
	Index   int64    `json:"index"`
	Size    int64    `json:"size"`
	Root    string   `json:"root"`
	Old     int64    `json:"old"`
	OldRoot string   `json:"oldRoot"`
	Proof   []string `json:"proof"`
	Note    string   `json:"note"`
	Key     string   `json:"key"`
	Text    string   `json:"text"`
	Bytes   string   `json:"bytes"`
}

func hashes(texts []string) []tlog.Hash {
	out := make([]tlog.Hash, len(texts))
	for i, text := range texts {
		out[i] = hash(text)
	}
	return out
}

func hash(text string) tlog.Hash {
	read, err := tlog.ParseHash(text)
	if err != nil {
		panic(err)
	}
	return read
}

func bytes(text string) []byte {
	read, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return read
}

func judge(q question) bool {
	switch q.Kind {
	case "inclusion":
		return tlog.CheckRecord(hashes(q.Proof), q.Size, hash(q.Root), q.Index, hash(q.Leaf)) == nil
	case "consistency":
		return tlog.CheckTree(hashes(q.Proof), q.Size, hash(q.Root), q.Old, hash(q.OldRoot)) == nil
	case "note":
		key, err := note.NewVerifier(q.Key)
		if err != nil {
			return false
		}
		_, err = note.Open([]byte(q.Note), note.VerifierList(key))
		return err == nil
	case "cosignature":
		// The time in eight bytes, then the signature (C2SP tlog-cosignature).
		signed := bytes(q.Bytes)
		if len(signed) != 72 {
			return false
		}
		at := binary.BigEndian.Uint64(signed[:8])
		message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", at, q.Text)
		return ed25519.Verify(bytes(q.Key), []byte(message), signed[8:])
	}
	panic(q.Kind)
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			panic(err)
		}
		fmt.Println(judge(q))
	}
}
