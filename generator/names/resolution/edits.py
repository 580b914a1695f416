"""How far two spellings are apart."""


def within(a: str, b: str, most: int) -> bool:
    """Whether one becomes the other by changing, adding or dropping at most so many letters."""
    if abs(len(a) - len(b)) > most:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1] <= most
