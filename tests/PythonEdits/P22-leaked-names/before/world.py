def old():
    return "old"


def user():
    return old()


KEPT = 1
