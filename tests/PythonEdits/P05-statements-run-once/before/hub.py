log = []


def register(name):
    log.append(name)
    return name
