def user():
    return "new"


KEPT = 2
