def greet(name):
    return "goodbye " + name


def loud(name, times=3, *, end="!"):
    """Says it more loudly."""
    return greet(name).upper() * times + end
