"""Bytes to characters, and characters repaired: what reading an original and showing it have in common."""
