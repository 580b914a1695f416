"""How far two spellings are apart."""


def within(a: str, b: str, most: int) -> bool:
    """Whether one becomes the other by changing, adding or dropping at most so many letters."""
    if abs(len(a) - len(b)) > most:
        return False
    start = end = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    while end < min(len(a), len(b)) - start and a[-end - 1] == b[-end - 1]:
        end += 1
    a, b = a[start:len(a) - end], b[start:len(b) - end]
    if most < 2 or max(len(a), len(b)) <= most:  # one letter apart is what has at most one letter between what is the same
        return max(len(a), len(b)) <= most
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1] <= most
