"""The layout of administrative documents after Nghị định 30/2020/NĐ-CP, Phụ lục I, as parts of a Word file."""
