def one():
    return "a1"
