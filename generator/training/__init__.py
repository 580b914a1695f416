"""How the recogniser of names was trained; nothing else needs it, and it alone needs torch."""
