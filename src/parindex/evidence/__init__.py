"""Evidence (tài liệu kiểm chứng): documents stored once by content, their revisions, and links."""
