namespace Game;

public class Greeter(string word = "hello")
{
    public string Greet(string name = "you", int times = 1) => $"{word} {name} x{times}";
}
