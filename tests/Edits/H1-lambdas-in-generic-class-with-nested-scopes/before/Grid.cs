namespace Game;

public class Grid<T>(T empty)
{
    private readonly List<T> cells = [];

    public List<Func<T, string>> Writers<TLabel>(TLabel[] labels)
    {
        var writers = new List<Func<T, string>>();
        foreach (var label in labels)
        {
            for (var i = 0; i < 2; i++)
            {
                var row = i;
                writers.Add(value =>
                {
                    cells.Add(value);
                    return $"{label}{row}: {value} {empty} {cells.Count}";
                });
            }
        }
        return writers;
    }
}
