def one():
    return "a2"


def extra():
    return "extra"


LIMIT = 5
