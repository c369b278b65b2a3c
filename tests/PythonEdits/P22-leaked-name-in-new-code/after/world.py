def user():
    return 2 if True else old()
