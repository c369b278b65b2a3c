def old():
    return "back"


def user():
    return "new " + old()


KEPT = 2
