"""What people do in a round; each act is one function, atomic, and recorded in the log as its last step."""
