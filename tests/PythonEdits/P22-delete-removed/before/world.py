def old():
    return "old"


def user():
    return 1
