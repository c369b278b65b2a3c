namespace Game;

public abstract class Handler<TRequest, TReply>
{
    public TReply Run(TRequest request) => Handle(request);

    protected abstract TReply Handle(TRequest request);

    public virtual string Name<TExtra>() => $"handler of {typeof(TRequest).Name} {typeof(TExtra).Name}";
}

public class Length : Handler<string, int>
{
    protected override int Handle(string request) => request.Length;
}

public class Echo<T> : Handler<T, T>
{
    protected override T Handle(T request) => request;

    public override string Name<TExtra>() => $"echo {typeof(TExtra).Name}; {base.Name<TExtra>()}";
}
