def one():
    return "a2"


extra = []
