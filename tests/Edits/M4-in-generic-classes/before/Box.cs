namespace Game;

public class Base<T> where T : notnull
{
    public virtual string Show() => typeof(T).Name;

    public class Inner<U>
    {
        public string Show() => $"{typeof(T).Name} {typeof(U).Name}";
    }
}

public class Box<T, U> : Base<U[]> where T : notnull
{
    public override string Show() => base.Show() + typeof(T).Name;
}

public class Last : Box<string, int>
{
    public override string Show() => base.Show();
}
