public interface ITool
{
    string Use(string on, int times = 2) => throw new NotSupportedException();
}

public class Hammer
{
    public virtual string Weight() => "gone";
}
