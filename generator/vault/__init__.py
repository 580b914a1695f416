"""Names and passages that may not be published, and originals that may not lie in the repository: both are kept in a vault outside it."""

from generator.vault.leaks import leaks
from generator.vault.place import VAULT, Vault
from generator.vault.releasing import release
from generator.vault.withholding import Withheld, withhold

__all__ = ["VAULT", "Vault", "Withheld", "leaks", "release", "withhold"]
