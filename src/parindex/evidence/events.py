"""What happens here that rooms above may listen to; a listener that fails keeps nobody else from hearing."""

from django.dispatch import Signal

#: A file was read, or could not be; `file_id` and `at`. Sent after the commit, by the worker that read it.
file_was_read = Signal()
#: A document was brought, replaced or described; `document_id` and `at`. Sent after the commit.
document_changed = Signal()
