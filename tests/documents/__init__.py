"""Makes official documents of all 29 types of Nghị định 30/2020/NĐ-CP, and scans of them, with the truth beside each.

Used by tests and by `benchmarks`; the same seed gives the same document.

    paper = papers.make_paper(7)                  # any matter; or topic=…, document_type="GM", year=2022
    paper.truth                                   # number, symbol, date, issuer, subject, items, cites, …
    drawing.draw(paper)                           # a PDF with text in some 20 ms, without LibreOffice
    word.write(paper)                             # DOCX
    office.to_pdf({"a": docx, …})                 # PDFs of many DOCX files in one call of LibreOffice
    scans.scan(pdf, scans.Quality.PHOTO, seed=7)  # a PDF of pictures; scans.QUALITIES are all
    corpus.specimens(300)                         # all types, matters and qualities, kept below the temp folder
    faults.scenes(60)                             # files under items, with the fault that was planted in each

The words live in topics_*.py, texts.py and forms.py and share nothing with those by which the product reads.
"""
