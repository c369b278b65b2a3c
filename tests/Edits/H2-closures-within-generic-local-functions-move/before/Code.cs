namespace Game;

public class Forge<T>(T owner)
{
    public T Owner => owner;

    public List<Func<string>> Make<U>(U metal, int heat)
    {
        var all = new List<Func<string>>();
        var hot = heat;
        all.Add(() => $"0 {hot} {metal}");
        Add(metal, "x");
        Add(heat, metal);
        Static(heat);
        return all;

        void Add<V, W>(V force, W other)
        {
            var blows = 1;
            {
                var more = 2;
                all.Add(() => $"1 {force}");
                all.Add(() => $"2 {other} {blows++}");
                Func<Func<string>> outer = () => () => $"3";
                all.Add(outer());
                all.Add(() => $"4 {more++}");
            }
        }

        void Static<V>(V force)
        {
            all.Add(() => $"5");
            all.Add(() => $"6 {force}");
        }
    }
}
