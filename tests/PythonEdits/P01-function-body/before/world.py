def greet(name):
    return "hello " + name


def loud(name, times=2):
    """Says it loudly."""
    return greet(name).upper() * times
