import { readSchedule } from "@/lib/domain/schedule/read-schedule";
for (const t of ["2-5月,完成检修改造、“居家安全包”发放以及一键呼入户安装工作。", "2-5月,完成检修改、“居家安全包”发放以及一键呼入户安装工作。","安全培训:四中心各组建1支教学队伍,通过每月一次的授课方式传授安全知识;提高长者"]) {
  const r = readSchedule(t, 2024);
  for (const w of r.windows) console.log(w.clauses.map(c=>c.text).join("|"), w.dateSpan && t.slice(w.dateSpan.start,w.dateSpan.end), w.precision, JSON.stringify(w.doubts), JSON.stringify(w.wordSpans));
  console.log(JSON.stringify(r.dates), JSON.stringify(r.leftovers));
}
