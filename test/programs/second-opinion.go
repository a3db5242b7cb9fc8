// A second opinion on the log: reads one JSON object a line, each a tree that was grown by us with a
// proof of one leaf and of one earlier size, and says what golang.org/x/mod/sumdb thinks of it.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Seed        string   `json:"seed"`
	Size        int64    `json:"size"`
	Root        string   `json:"root"`
	Index       int64    `json:"index"`
	Inclusion   []string `json:"inclusion"`
	Old         int64    `json:"old"`
	OldRoot     string   `json:"oldRoot"`
	Consistency []string `json:"consistency"`
	Note        string   `json:"note"`
	Key         string   `json:"key"`
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(at []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(at))
	for i, n := range at {
		out[i] = h[n]
	}
	return out, nil
}

func entry(seed string, n int64) []byte {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%s %d", seed, n)))
	return sum[:]
}

func all(texts []string) []tlog.Hash {
	out := make([]tlog.Hash, len(texts))
	for i, text := range texts {
		out[i] = parsed(text)
	}
	return out
}

func parsed(text string) tlog.Hash {
	hash, err := tlog.ParseHash(text)
	if err != nil {
		panic(err)
	}
	return hash
}

var wrong int

func must(ok bool, what string, q question) {
	if !ok {
		wrong++
		fmt.Println(what, q.Seed, q.Size, q.Index, q.Old)
	}
}

func judge(q question) {
	var stored hashes
	for n := int64(0); n < q.Size; n++ {
		more, err := tlog.StoredHashes(n, entry(q.Seed, n), stored)
		if err != nil {
			panic(err)
		}
		stored = append(stored, more...)
	}
	root, _ := tlog.TreeHash(q.Size, stored)
	must(root == parsed(q.Root), "root", q)

	leaf := tlog.RecordHash(entry(q.Seed, q.Index))
	proof := tlog.RecordProof(all(q.Inclusion))
	must(tlog.CheckRecord(proof, q.Size, root, q.Index, leaf) == nil, "inclusion", q)
	for i := range proof {
		bent := append(tlog.RecordProof{}, proof...)
		bent[i][int(q.Index)%32] ^= 1
		must(tlog.CheckRecord(bent, q.Size, root, q.Index, leaf) != nil, "bent inclusion", q)
	}
	if q.Size > 1 {
		other := (q.Index + 1) % q.Size
		must(tlog.CheckRecord(proof, q.Size, root, other, leaf) != nil, "moved inclusion", q)
	}
	if q.Old > 0 {
		old := parsed(q.OldRoot)
		tree := tlog.TreeProof(all(q.Consistency))
		must(tlog.CheckTree(tree, q.Size, root, q.Old, old) == nil, "consistency", q)
		for i := range tree {
			bent := append(tlog.TreeProof{}, tree...)
			bent[i][int(q.Old)%32] ^= 1
			must(tlog.CheckTree(bent, q.Size, root, q.Old, old) != nil, "bent consistency", q)
		}
	}
	if q.Note != "" {
		key, err := note.NewVerifier(q.Key)
		must(err == nil, "key", q)
		_, err = note.Open([]byte(q.Note), note.VerifierList(key))
		must(err == nil, "note", q)
		for i := 0; i < len(q.Note); i += 7 {
			// The last letter of base64 has bits that Go's reader does not look at; ours does.
			if i+1 < len(q.Note) && q.Note[i+1] == '=' {
				continue
			}
			bent := []byte(q.Note)
			bent[i] ^= 1
			_, err = note.Open(bent, note.VerifierList(key))
			must(err != nil, "bent note", q)
		}
	}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<20)
	count := 0
	for lines.Scan() {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			panic(err)
		}
		judge(q)
		count++
	}
	fmt.Printf("%d judged, %d wrong\n", count, wrong)
	if wrong > 0 {
		os.Exit(1)
	}
}
