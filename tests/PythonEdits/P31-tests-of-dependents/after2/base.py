def factor():
    return 3.5
