def logged(function):
    def wrapper(*args):
        print("calling")
        return function(*args)
    return wrapper
@logged
def divide(a, b):
    return a / b
divide(1, 0)
