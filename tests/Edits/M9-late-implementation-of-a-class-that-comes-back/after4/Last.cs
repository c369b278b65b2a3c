namespace Game;

public class Last : Middle, ISay
{
    string ISay.Say(string word) => $"last {word}";
}
