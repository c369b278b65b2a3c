def factor():
    return 3
