def user():
    return 2
