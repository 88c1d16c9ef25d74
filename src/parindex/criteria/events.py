"""What happens here that rooms above may listen to."""

from django.dispatch import Signal

#: Other evidence is required by a version in the rounds of an assessor now; `version_id`, `assessor_id` and `at`.
#: Sent within the transaction of the approval.
required_evidence_changed = Signal()
