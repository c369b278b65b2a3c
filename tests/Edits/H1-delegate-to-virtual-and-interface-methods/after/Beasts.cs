namespace Game;

public interface IMove
{
    string Move(int by);
}

public abstract class Beast : IMove
{
    public virtual string Move(int by) => $"creeps {by}";

    public Func<int, string> Base() => Move;
}

public class Bird : Beast
{
    public override string Move(int by) => $"soars {by}";

    public Func<int, string> OwnBase() => base.Move;
}
