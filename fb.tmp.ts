import { closedLoop, openLoop } from "#bench/load.ts";
import { randomUUID } from "node:crypto";
const key = process.argv[2];
const wards = ["phuong-ba-dinh", "phuong-cua-nam", "phuong-cau-giay", "xa-soc-son", "phuong-tay-ho"];
const req = (n:number) => { const body = JSON.stringify({kind:"feedback",title:`Nắp cống ${n}`,content:`Nắp cống vỡ một góc từ hôm qua ${n}`,area:"duong-sa",unit:wards[n%5],place:"ngõ 1"}); return Buffer.from(`POST /api/v1/matters HTTP/1.1\r\nhost: 127.0.0.1:8191\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\nidempotency-key: ${randomUUID()}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);};
const s = await closedLoop(8191, 32, 12, req);
console.log("flood", s.ms.length / s.seconds, s.status);
await new Promise(r => setTimeout(r, 4000));
const o = await openLoop(8191, 100, 10, req); const m = o.ms.toSorted((a,b)=>a-b); console.log("p50",m[m.length>>1],"p99", m[Math.floor(m.length*.99)], o.status);
