gone = []


class Token:
    def __new__(cls, value):
        self = super().__new__(cls)
        self.value = value * 2
        return self

    def __del__(self):
        gone.append("new " + str(self.value))

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __add__(self, other):
        return type(self)(self.value + other.value)

    def __call__(self):
        return "called"

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return True
