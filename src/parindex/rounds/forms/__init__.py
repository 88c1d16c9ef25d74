"""What people send, checked for its shape; forms give plain values and hold no rules."""
