NAMES = [name.upper() for name in ("a", "b", "c")]
PAIRS = {key: value + 1 for key, value in zip("ab", range(2))}


def describe(value):
    found = [item * 3 for item in value]
    return found, max(item for item in found), {item: [inner for inner in found if inner > item] for item in found}
