gone = []


class Token:
    def __new__(cls, value):
        self = super().__new__(cls)
        self.value = value
        return self

    def __del__(self):
        gone.append("old " + str(self.value))

    def __eq__(self, other):
        return self.value == other.value
