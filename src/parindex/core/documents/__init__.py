"""Official documents (văn bản hành chính) as Nghị định 30/2020/NĐ-CP has them: their text, and what stands in it."""
