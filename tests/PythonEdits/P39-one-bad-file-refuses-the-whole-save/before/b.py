def two():
    return "b1"
