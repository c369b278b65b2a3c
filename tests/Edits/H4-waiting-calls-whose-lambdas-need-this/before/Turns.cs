namespace Game;

public sealed class Turns
{
    private TaskCompletionSource<int> gate = new();
    private string said = "";

    public Task<int> Next() => gate.Task;

    public void Say(string text) => said += text;

    public string Turn(int number)
    {
        var due = gate;
        (gate, said) = (new(), "");
        due.SetResult(number);
        return said;
    }
}
