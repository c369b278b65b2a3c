NAMES = [name.upper() for name in ("a", "b")]
PAIRS = {key: value for key, value in zip("ab", range(2))}


def describe(value):
    found = [item * 2 for item in value if item]
    return found, sum(item for item in found), {item: str(item) for item in found}
