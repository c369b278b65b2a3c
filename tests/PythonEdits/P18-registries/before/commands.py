COMMANDS = {}
ORDER = []


def command(name):
    def register(function):
        COMMANDS[name] = function
        ORDER.append(name)
        return function
    return register
