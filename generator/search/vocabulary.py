"""Numbers for words, over all articles."""

from collections.abc import Sequence

from generator.search.texts import SAME, Told


class Vocabulary:
    """Every form of a word, and every stem, by a number; the form and the stem of one name share theirs."""

    def __init__(self) -> None:
        self.names: list[str] = []
        """Number -> form or stem."""

        self._stems: list[int | None] = []
        """Number -> number of its stem; none for what is only a stem."""

        self._numbers: dict[str, int] = {}
        self._met: dict[str, int] = {}

    def numbers(self, told: Told) -> Sequence[int]:
        """The numbers of the forms of some texts. A form's stem is that of the texts in which it is first met."""
        forms = told.forms.split("\n") if told.forms else []
        found = list(map(self._met.get, forms))
        if None in found:
            stems = told.stems.split("\n")
            for at, number in enumerate(found):
                if number is None:
                    found[at] = self._meet(forms[at], stems[at].replace(SAME, forms[at]), told.follow.get(at, ()))
        return found  # type: ignore[return-value]

    def met(self, number: int) -> bool:
        """Whether it is the number of a form, and not of a stem alone."""
        return self._stems[number] is not None

    def stem_of(self, number: int) -> int:
        """The number of a form's stem; of a stem, its own."""
        stem = self._stems[number]
        return number if stem is None else stem

    def _meet(self, form: str, stem: str, follow: Sequence[str]) -> int:
        if form in self._met:  # since it followed another
            return self._met[form]
        number = self._number(form)
        found = self._stems[number] = self._number(stem)
        self._met[form] = number
        for other in follow:
            if other not in self._met:
                self._met[other] = self._number(other)
                self._stems[self._met[other]] = found
        return number

    def _number(self, name: str) -> int:
        number = self._numbers.setdefault(name, len(self.names))
        if number == len(self.names):
            self.names.append(name)
            self._stems.append(None)
        return number
