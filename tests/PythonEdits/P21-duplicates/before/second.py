LIMIT = 7


def other():
    return LIMIT
