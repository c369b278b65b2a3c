namespace Game;

public class Greeter(string word = "good day")
{
    public string Greet(string name = "stranger", int times = 3) => $"{word} {name} x{times}";
}
