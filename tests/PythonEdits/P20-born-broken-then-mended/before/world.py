def greet()
    return "hello"
