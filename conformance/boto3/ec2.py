"""EC2 with GPU types through boto3: user data runs, fetches from S3, trains on the CPU, uploads and ends its instance.

provenance: aws-doc https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
"""

import json
import time

import boto3
from botocore.exceptions import ClientError, WaiterError

BUCKET = "ec2-python"
WAIT = {"Delay": 1, "MaxAttempts": 90}

TRAIN = f"""#!/bin/bash
set -euo pipefail
cd "$HOME"
aws s3 cp s3://{BUCKET}/data/train.csv train.csv
nvidia-smi >/dev/null 2>&1 && DEVICE=cuda || DEVICE=cpu
echo "training on $DEVICE"
cat >train.py <<'EOF'
import sys, json, boto3, numpy, xgboost
data = numpy.loadtxt("train.csv", delimiter=",")
matrix = xgboost.DMatrix(data[:, 1:], data[:, 0])
scores = {{}}
model = xgboost.train({{"objective": "binary:logistic", "device": sys.argv[1]}}, matrix, 20, [(matrix, "train")],
                      evals_result=scores, verbose_eval=False)
model.save_model("model.ubj")
s3 = boto3.client("s3")
s3.upload_file("model.ubj", "{BUCKET}", "out/model.ubj")
s3.put_object(Bucket="{BUCKET}", Key="out/score.json", Body=json.dumps(scores["train"]["logloss"][-1]))
EOF
python3 train.py cpu
shutdown -h now
echo "never printed"
"""


def refusal(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        return error.response["Error"]["Message"]
    raise AssertionError(f"not refused with {code}")


def instance(identity):
    [reservation] = ec2.describe_instances(InstanceIds=[identity])["Reservations"]
    return reservation["Instances"][0]


def run(script, **more):
    made = ec2.run_instances(
        **{"ImageId": image, "InstanceType": "g4dn.xlarge", "MinCount": 1, "MaxCount": 1, "UserData": script, **more}
    )
    return made["Instances"][0]["InstanceId"]


def console(identity):
    # boto3 decodes it.
    return ec2.get_console_output(InstanceId=identity).get("Output", "")


def until(look, what):
    end = time.monotonic() + 240
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"did not happen: {what}")


def booted(identity):
    """The waiters for the end of an instance give up on one that is still pending."""
    until(lambda: instance(identity)["State"]["Name"] != "pending", "boot")


s3, ec2 = boto3.client("s3"), boto3.client("ec2")
s3.create_bucket(Bucket=BUCKET)
lines = [f"{int(a + b > 12)},{a},{b}" for a in range(16) for b in range(16)]
s3.put_object(Bucket=BUCKET, Key="data/train.csv", Body="\n".join(lines))

[told] = ec2.describe_instance_types(InstanceTypes=["g4dn.xlarge"])["InstanceTypes"]
assert told["VCpuInfo"]["DefaultVCpus"] == 4 and told["MemoryInfo"]["SizeInMiB"] == 16384, told
assert told["GpuInfo"]["Gpus"][0] == {
    "Name": "T4", "Manufacturer": "NVIDIA", "Count": 1, "MemoryInfo": {"SizeInMiB": 16384}
}, told
names = {
    entry["InstanceType"]
    for page in ec2.get_paginator("describe_instance_types").paginate()
    for entry in page["InstanceTypes"]
}
assert {"g5.xlarge", "p3.2xlarge", "c5.large"} <= names and len(names) > 500, len(names)
image = ec2.describe_images(Filters=[{"Name": "architecture", "Values": ["x86_64"]}])["Images"][0]["ImageId"]
print("ok instance types and images", flush=True)

tags = [{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "trainer"}]}]
trainer = run(
    TRAIN,
    TagSpecifications=tags,
    InstanceInitiatedShutdownBehavior="terminate",
    IamInstanceProfile={"Name": "trainer"},
)
assert instance(trainer)["State"]["Name"] in ("pending", "running")
booted(trainer)
try:
    ec2.get_waiter("instance_terminated").wait(InstanceIds=[trainer], WaiterConfig=WAIT)
except WaiterError as error:
    raise AssertionError(console(trainer)) from error
ended = instance(trainer)
assert ended["State"] == {"Code": 48, "Name": "terminated"}, ended
assert ended["StateReason"]["Code"] == "Client.InstanceInitiatedShutdown", ended
output = console(trainer)
assert "in place of g4dn.xlarge (4 vCPU, 16 GiB, 1 x NVIDIA T4)" in output, output
assert "there is no GPU on this machine" in output and "training on cpu" in output, output
assert "never printed" not in output, output
assert s3.head_object(Bucket=BUCKET, Key="out/model.ubj")["ContentLength"] > 1000
assert json.loads(s3.get_object(Bucket=BUCKET, Key="out/score.json")["Body"].read()) < 0.3
print("ok user data trains, uploads and terminates its instance", flush=True)

named = [{"Name": "tag:Name", "Values": ["train*"]}, {"Name": "instance-state-name", "Values": ["terminated"]}]
assert [r["Instances"][0]["InstanceId"] for r in ec2.describe_instances(Filters=named)["Reservations"]] == [trainer]
assert ec2.describe_instances(Filters=[{"Name": "tag:Name", "Values": ["other"]}])["Reservations"] == []
ec2.create_tags(Resources=[trainer], Tags=[{"Key": "team", "Value": "vision"}])
[tag] = ec2.describe_tags(Filters=[{"Name": "key", "Values": ["team"]}])["Tags"]
assert tag == {"Key": "team", "Value": "vision", "ResourceId": trainer, "ResourceType": "instance"}, tag
ec2.delete_tags(Resources=[trainer], Tags=[{"Key": "team"}])
assert {"Key": "team", "Value": "vision"} not in instance(trainer)["Tags"]
print("ok filters and tags", flush=True)

worker = run("#!/bin/bash\necho ready\nwhile :; do sleep 0.1; done\n", InstanceType="p3.2xlarge")
ec2.get_waiter("instance_running").wait(InstanceIds=[worker], WaiterConfig=WAIT)
ec2.get_waiter("instance_status_ok").wait(InstanceIds=[worker], WaiterConfig=WAIT)
until(lambda: "ready" in console(worker), "output of the user data")
[change] = ec2.stop_instances(InstanceIds=[worker])["StoppingInstances"]
assert change["PreviousState"]["Name"] == "running" and change["CurrentState"]["Name"] == "stopping", change
ec2.get_waiter("instance_stopped").wait(InstanceIds=[worker], WaiterConfig=WAIT)
ec2.start_instances(InstanceIds=[worker])
ec2.get_waiter("instance_running").wait(InstanceIds=[worker], WaiterConfig=WAIT)
assert console(worker).count("ready") == 1, "user data runs at the first boot only"
[change] = ec2.terminate_instances(InstanceIds=[worker])["TerminatingInstances"]
assert change["CurrentState"] == {"Code": 32, "Name": "shutting-down"}, change
ec2.get_waiter("instance_terminated").wait(InstanceIds=[worker], WaiterConfig=WAIT)
assert instance(worker)["StateReason"]["Code"] == "Client.UserInitiatedShutdown"
print("ok stop, start and terminate", flush=True)

bare = run(
    "#!/bin/bash\npython3 -c 'import boto3; print(boto3.client(\"s3\").list_buckets())' 2>&1 | tail -1\npoweroff\n",
    InstanceType="g5.xlarge",
)
booted(bare)
ec2.get_waiter("instance_stopped").wait(InstanceIds=[bare], WaiterConfig=WAIT)
assert "Unable to locate credentials" in console(bare), console(bare)
print("ok without an instance profile there are no credentials", flush=True)

one = {"ImageId": image, "InstanceType": "g4dn.xlarge", "MinCount": 1, "MaxCount": 1}
text = refusal("InvalidParameterValue", ec2.run_instances, **{**one, "InstanceType": "g4dn.huge"})
assert text == "Invalid value 'g4dn.huge' for InstanceType.", text
assert "does not match the architecture" in refusal(
    "InvalidParameterValue", ec2.run_instances, **{**one, "InstanceType": "g5g.xlarge"}
)
refusal("InvalidAMIID.NotFound", ec2.run_instances, **{**one, "ImageId": "ami-0123456789abcdef0"})
refusal("InvalidAMIID.Malformed", ec2.run_instances, **{**one, "ImageId": "ubuntu"})
refusal("InvalidParameterCombination", ec2.run_instances, **{**one, "MinCount": 3, "MaxCount": 2})
refusal("InstanceLimitExceeded", ec2.run_instances, **{**one, "MinCount": 500, "MaxCount": 500})
assert refusal("DryRunOperation", ec2.run_instances, **one, DryRun=True).startswith("Request would have succeeded")
assert "#cloud-config" in refusal("UnsupportedOperation", ec2.run_instances, **one, UserData="#cloud-config\n")
assert "16384" in refusal("InvalidParameterValue", ec2.run_instances, **one, UserData="#!/bin/bash\n" + "x" * 17000)
refusal("UnsupportedOperation", ec2.run_instances, **one, InstanceMarketOptions={"MarketType": "spot"})
refusal("InvalidInstanceID.NotFound", ec2.describe_instances, InstanceIds=["i-0123456789abcdef0"])
refusal("InvalidInstanceID.Malformed", ec2.terminate_instances, InstanceIds=["i-x"])
refusal("InvalidParameterValue", ec2.describe_instances, Filters=[{"Name": "colour", "Values": ["red"]}])
refusal("InvalidAction", ec2.create_vpc, CidrBlock="10.0.0.0/16")
print("ok refusals", flush=True)

first = ec2.run_instances(**one, ClientToken="once")
again = ec2.run_instances(**one, ClientToken="once")
assert first["ReservationId"] == again["ReservationId"]
assert first["Instances"][0]["InstanceId"] == again["Instances"][0]["InstanceId"]
refusal("IdempotentParameterMismatch", ec2.run_instances, **{**one, "InstanceType": "g5.xlarge"}, ClientToken="once")
three = ec2.run_instances(**{**one, "MinCount": 2, "MaxCount": 3})["Instances"]
assert [entry["AmiLaunchIndex"] for entry in three] == [0, 1, 2]
ec2.terminate_instances(InstanceIds=[entry["InstanceId"] for entry in [*three, *first["Instances"]]])
print("ok client tokens and counts", flush=True)
