"""The service index for people and businesses (766/QĐ-TTg): its set as data, its scores, and what would move them."""
