namespace Game;

public interface INamed
{
    string Name();

    string Describe(int depth, params string[] more) => "default " + depth;

    void Note(List<string> notes);
}

public class Shelf<A, B>(A item) : INamed
{
    public virtual string Name() => "shelf " + item;

    public string Describe(int depth, params string[] more) => $"{typeof(A).Name} {typeof(B).Name} {depth}{string.Concat(more)}";

    void INamed.Note(List<string> notes) => notes.Add("note of " + typeof(B).Name);
}

public struct Cell<T>(T item) : INamed
{
    public string Name() => "cell " + item;

    public string Describe(int depth, params string[] more) => Name() + depth;

    public void Note(List<string> notes) => notes.Add("cell");
}

public class Plain : INamed
{
    public string Name() => "plain";

    public void Note(List<string> notes) { }
}

public static class Use
{
    public static string All(INamed[] all)
    {
        var notes = new List<string>();
        foreach (var one in all) one.Note(notes);
        return string.Join(", ", all.Select(one => one.Name() + one.Describe(3, "x"))) + string.Join(";", notes);
    }
}
