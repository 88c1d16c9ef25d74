"""Receives the files of plain forms (a browser without script): one that is too large is counted and not kept."""

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from parindex.evidence import uploads


class LargestFile(FileUploadHandler):
    """Stop keeping a file once it is larger than what is taken, so that it fills neither disk nor memory.

    The form gets it by name and size, without content; `uploads.take_file` refuses it with its reason. It stands first
    in FILE_UPLOAD_HANDLERS.
    """

    received = 0

    def new_file(self, *args: object, **options: object) -> None:
        """Begin to count."""
        super().new_file(*args, **options)  # type: ignore[arg-type]
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002 -- asked for by Django
        """Count, and hand on as long as it is not too much."""
        self.received += len(raw_data)
        return raw_data if self.received <= uploads.largest() else None

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """Give what stands for a file that was too large; any other is left to the handlers that kept it."""
        if file_size <= uploads.largest():
            return None
        return UploadedFile(file=ContentFile(b""), name=self.file_name, size=file_size)
