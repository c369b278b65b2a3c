LIMIT = 1


def attack():
    return "hits"
