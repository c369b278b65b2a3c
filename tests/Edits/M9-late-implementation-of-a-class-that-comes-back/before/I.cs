namespace Game;

public interface ISay
{
    string Say(string word) => $"nobody {word}";
}
