"""Lake Formation through boto3: two roles, one table, columns, refusals, the log of decisions. One line a check.

provenance: client boto3, AWS Lake Formation developer guide (permissions reference, initial configuration, vending)
"""

import io
import json
import time

import boto3
import pyarrow
import pyarrow.parquet

from checking import done, refused

REGION = boto3.session.Session().region_name
ACCOUNT = "000000000000"
BUCKET = "lake-checks"
TABLE = {"DatabaseName": "lake", "Name": "inspections"}
ENDED = ("SUCCEEDED", "FAILED", "STOPPED", "TIMEOUT")
PARQUET = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"

glue, lake, s3 = (boto3.client(name) for name in ("glue", "lakeformation", "s3"))
logs, sts, iam = (boto3.client(name) for name in ("logs", "sts", "iam"))


def arn(role):
    return f"arn:aws:iam::{ACCOUNT}:role/{role}"


def principal(role):
    return {"DataLakePrincipalIdentifier": role if role.isupper() else arn(role)}


def as_role(role, service):
    keys = sts.assume_role(RoleArn=arn(role), RoleSessionName="checks")["Credentials"]
    return boto3.client(
        service,
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
    )


def check_roles():
    trust = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                        "Principal": {"Service": "glue.amazonaws.com"}}]})
    for name in ("analyst", "visitor", "owner"):
        role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust, Path="/")["Role"]
        assert role["Arn"] == arn(name), role
    refused("EntityAlreadyExists", iam.create_role, RoleName="analyst", AssumeRolePolicyDocument=trust)
    refused("MalformedPolicyDocument", iam.create_role, RoleName="x", AssumeRolePolicyDocument="{")
    assert iam.get_role(RoleName="analyst")["Role"]["AssumeRolePolicyDocument"] == json.loads(trust)
    policy = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "glue:Get*",
                         "Resource": "*"}]})
    iam.put_role_policy(RoleName="visitor", PolicyName="p", PolicyDocument=policy)
    iam.attach_role_policy(RoleName="visitor", PolicyArn="arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
    attached = iam.list_attached_role_policies(RoleName="visitor")["AttachedPolicies"]
    assert attached[0]["PolicyName"] == "AmazonS3ReadOnlyAccess", attached
    refused("DeleteConflict", iam.delete_role, RoleName="visitor")
    pages = iam.get_paginator("list_roles").paginate(PaginationConfig={"PageSize": 2})
    assert [each["RoleName"] for page in pages for each in page["Roles"]] == ["analyst", "owner", "visitor"]
    refused("NoSuchEntity", iam.get_role, RoleName="nobody")
    caller = as_role("analyst", "sts").get_caller_identity()
    assert caller["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/analyst/checks", caller
    keys = sts.assume_role(RoleArn=arn("analyst"), RoleSessionName="checks")["Credentials"]
    forged = boto3.client("glue", aws_access_key_id="ASIAFORGED", aws_secret_access_key="x",
                          aws_session_token=keys["SessionToken"])
    refused("UnrecognizedClientException", forged.get_databases)
    done("iam roles and sts sessions")


def make_table():
    s3.create_bucket(Bucket=BUCKET)
    file = io.BytesIO()
    rows = {"id": [1, 2], "verdict": ["good", "scratch"], "inspector": ["Ada", "Grace"]}
    pyarrow.parquet.write_table(pyarrow.table(rows), file)
    s3.put_object(Bucket=BUCKET, Key="inspections/line=7/part.parquet", Body=file.getvalue())
    glue.create_database(DatabaseInput={"Name": "lake"})
    columns = [{"Name": "id", "Type": "bigint"}, *({"Name": n, "Type": "string"} for n in ("verdict", "inspector"))]
    descriptor = {"Columns": columns, "Location": f"s3://{BUCKET}/inspections/",
                  "SerdeInfo": {"SerializationLibrary": PARQUET}}
    keys = [{"Name": "line", "Type": "int"}]
    table = {"Name": "inspections", "StorageDescriptor": descriptor, "PartitionKeys": keys}
    glue.create_table(DatabaseName="lake", TableInput=table)
    place = {**descriptor, "Location": f"s3://{BUCKET}/inspections/line=7/"}
    partition = {"Values": ["7"], "StorageDescriptor": place}
    glue.create_partition(DatabaseName="lake", TableName="inspections", PartitionInput=partition)


def check_default():
    """Until somebody revokes it, IAM_ALLOWED_PRINCIPALS holds ALL on what is new."""
    make_table()
    settings = lake.get_data_lake_settings()["DataLakeSettings"]
    default = settings["CreateTableDefaultPermissions"]
    assert default == [{"Principal": principal("IAM_ALLOWED_PRINCIPALS"), "Permissions": ["ALL"]}], settings
    listed = lake.list_permissions(Resource={"Table": TABLE})["PrincipalResourcePermissions"]
    assert principal("IAM_ALLOWED_PRINCIPALS") in [each["Principal"] for each in listed], listed
    assert as_role("visitor", "glue").get_table(**TABLE)["Table"]["Name"] == "inspections"
    run = run_sql("default", "visitor", "SELECT count(*) AS n FROM lake.inspections")
    assert run["JobRunState"] == "SUCCEEDED", run
    done("lakeformation default")


def check_grants():
    lake.register_resource(ResourceArn=f"arn:aws:s3:::{BUCKET}/inspections", RoleArn=arn("owner"))
    refused("AlreadyExistsException", lake.register_resource,
            ResourceArn=f"arn:aws:s3:::{BUCKET}/inspections", UseServiceLinkedRole=True)
    info = lake.describe_resource(ResourceArn=f"arn:aws:s3:::{BUCKET}/inspections")["ResourceInfo"]
    assert info["RoleArn"] == arn("owner"), info
    assert glue.get_table(**TABLE)["Table"]["IsRegisteredWithLakeFormation"] is True
    everybody = {"Principal": principal("IAM_ALLOWED_PRINCIPALS"), "Permissions": ["ALL"]}
    lake.revoke_permissions(**everybody, Resource={"Table": TABLE})
    refused("InvalidInputException", lake.revoke_permissions, **everybody, Resource={"Table": TABLE})
    columns = {"TableWithColumns": {**TABLE, "ColumnNames": ["ID", "verdict"]}}
    lake.grant_permissions(Principal=principal("analyst"), Resource=columns, Permissions=["SELECT"])
    listed = lake.list_permissions(Principal=principal("analyst"))["PrincipalResourcePermissions"]
    assert listed[0]["Resource"]["TableWithColumns"]["ColumnNames"] == ["id", "verdict"], listed
    grant = {"Principal": principal("analyst"), "Permissions": ["SELECT"]}
    refused("InvalidInputException", lake.grant_permissions, **{**grant, "Permissions": ["DROP"]}, Resource=columns)
    refused("InvalidInputException", lake.grant_permissions, **grant,
            Resource={"TableWithColumns": {**TABLE, "ColumnNames": ["line"]}})
    refused("EntityNotFoundException", lake.grant_permissions, **grant,
            Resource={"TableWithColumns": {**TABLE, "ColumnNames": ["none"]}})
    refused("EntityNotFoundException", lake.grant_permissions, **grant,
            Resource={"Table": {"DatabaseName": "lake", "Name": "none"}})
    message = refused("AccessDeniedException", as_role("visitor", "lakeformation").grant_permissions,
                      Principal=principal("visitor"), Resource={"Table": TABLE}, Permissions=["SELECT"])
    assert message.startswith("Resource does not exist or requester is not authorized"), message
    done("lakeformation grants")


def check_metadata():
    seen = as_role("analyst", "glue").get_table(**TABLE)["Table"]
    assert [c["Name"] for c in seen["StorageDescriptor"]["Columns"]] == ["id", "verdict"], seen
    assert seen["PartitionKeys"][0]["Name"] == "line", seen
    partitions = as_role("analyst", "glue").get_partitions(DatabaseName="lake", TableName="inspections")["Partitions"]
    assert [c["Name"] for c in partitions[0]["StorageDescriptor"]["Columns"]] == ["id", "verdict"], partitions
    visitor = as_role("visitor", "glue")
    message = refused("AccessDeniedException", visitor.get_table, **TABLE)
    assert message == "Insufficient Lake Formation permission(s): Required Describe on inspections", message
    assert visitor.get_tables(DatabaseName="lake")["TableList"] == []
    refused("AccessDeniedException", visitor.delete_table, **TABLE)
    refused("AccessDeniedException", as_role("analyst", "glue").delete_table, **TABLE)
    done("lakeformation metadata")


def run_sql(name, role, script):
    s3.put_object(Bucket=BUCKET, Key=f"scripts/{name}.sql", Body=script)
    command = {"Name": "slipway-sql", "ScriptLocation": f"s3://{BUCKET}/scripts/{name}.sql"}
    glue.create_job(Name=name, Role=arn(role), Command=command)
    run = glue.start_job_run(JobName=name)["JobRunId"]
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        found = glue.get_job_run(JobName=name, RunId=run)["JobRun"]
        if found["JobRunState"] in ENDED:
            return found
        time.sleep(0.2)
    raise AssertionError(f"job {name} did not end")


def said(run):
    stream = {"logGroupName": "/aws-glue/python-jobs/output", "logStreamName": run["Id"], "startFromHead": True}
    return "\n".join(event["message"] for event in logs.get_log_events(**stream)["events"])


def check_jobs():
    run = run_sql("granted", "analyst", "SELECT * FROM lake.inspections ORDER BY id")
    assert run["JobRunState"] == "SUCCEEDED", run
    assert "id\tverdict\tline\n1\tgood\t7\n2\tscratch\t7" in said(run), said(run)
    assert "Ada" not in said(run), said(run)
    run = run_sql("hidden", "analyst", "SELECT inspector FROM lake.inspections")
    assert run["JobRunState"] == "FAILED" and "inspector" in run["ErrorMessage"], run
    run = run_sql("sneaky", "analyst", "SELECT 1 AS one FROM lake.inspections; SELECT * FROM __glue_0 ORDER BY id")
    assert run["JobRunState"] == "SUCCEEDED" and "1\tgood\t7" in said(run) and "Ada" not in said(run), said(run)
    run = run_sql("denied", "visitor", "SELECT * FROM lake.inspections")
    assert run["JobRunState"] == "FAILED", run
    wanted = "Insufficient Lake Formation permission(s): Required Select on inspections"
    assert "AccessDeniedException" in run["ErrorMessage"] and wanted in run["ErrorMessage"], run
    run = run_sql("writes", "analyst", "INSERT INTO lake.inspections SELECT 3, 'x', 'y', 7")
    assert run["JobRunState"] == "FAILED" and "Required Insert on inspections" in run["ErrorMessage"], run
    done("lakeformation slipway-sql")


def check_log():
    events = logs.get_log_events(logGroupName="/slipway/lakeformation", logStreamName="decisions", startFromHead=True)
    notes = [json.loads(event["message"]) for event in events["events"]]
    selects = [each for each in notes if each["permission"] == "SELECT" and each["api"].startswith("glue:")]
    by_role = {(each["principal"], each["decision"], each["decidedBy"]): each for each in selects}
    assert by_role[(arn("analyst"), "ALLOWED", "LAKE_FORMATION")]["columns"] == ["id", "verdict"], notes
    assert (arn("visitor"), "DENIED", "LAKE_FORMATION") in by_role, notes
    assert (arn("visitor"), "ALLOWED", "IAM_ALLOWED_PRINCIPALS") in by_role, notes
    done("lakeformation decision log")


def check_locations():
    inside = {"Name": "inside", "StorageDescriptor": {"Location": f"s3://{BUCKET}/inspections/inside/"}}
    visitor = as_role("visitor", "glue")
    message = refused("AccessDeniedException", visitor.create_table, DatabaseName="lake", TableInput=inside)
    assert message == f"Insufficient Lake Formation permission(s) on s3://{BUCKET}/inspections/inside/", message
    location = {"DataLocation": {"ResourceArn": f"arn:aws:s3:::{BUCKET}/inspections"}}
    grant = {"Principal": principal("visitor"), "Resource": location, "Permissions": ["DATA_LOCATION_ACCESS"]}
    refused("AccessDeniedException", as_role("visitor", "lakeformation").grant_permissions, **grant)
    lake.put_data_lake_settings(DataLakeSettings={"DataLakeAdmins": [principal("owner")],
                                                  "CreateTableDefaultPermissions": []})
    as_role("owner", "lakeformation").grant_permissions(**grant)
    visitor.create_table(DatabaseName="lake", TableInput=inside)
    outside = {"Name": "outside", "StorageDescriptor": {"Location": f"s3://{BUCKET}/elsewhere/"}}
    as_role("analyst", "glue").create_table(DatabaseName="lake", TableInput=outside)
    moved = {"Name": "outside", "StorageDescriptor": inside["StorageDescriptor"]}
    refused("AccessDeniedException", as_role("analyst", "glue").update_table, DatabaseName="lake", TableInput=moved)
    done("lakeformation locations")


def check_vending():
    table = f"arn:aws:glue:{REGION}:{ACCOUNT}:table/lake/inspections"
    ask = {"TableArn": table, "Permissions": ["SELECT"], "SupportedPermissionTypes": ["COLUMN_PERMISSION"]}
    keys = as_role("analyst", "lakeformation").get_temporary_glue_table_credentials(**ask)
    assert keys["VendedS3Path"] == [f"s3://{BUCKET}/inspections/"] and keys["SessionToken"], keys
    refused("AccessDeniedException", as_role("visitor", "lakeformation").get_temporary_glue_table_credentials, **ask)
    metadata = {"CatalogId": ACCOUNT, **TABLE}
    refused("PermissionTypeMismatchException", as_role("analyst", "glue").get_unfiltered_table_metadata,
            **metadata, SupportedPermissionTypes=["CELL_FILTER_PERMISSION"])
    done("lakeformation vending")


def check_administrators():
    """An administrator grants to himself what he does not have; emptied defaults turn the IAM-only rule off."""
    settings = {"DataLakeAdmins": [principal("owner")], "CreateDatabaseDefaultPermissions": [],
                "CreateTableDefaultPermissions": []}
    lake.put_data_lake_settings(DataLakeSettings=settings)
    run = run_sql("admin-before", "owner", "SELECT * FROM lake.inspections")
    assert run["JobRunState"] == "FAILED" and "Required Select" in run["ErrorMessage"], run
    assert as_role("owner", "glue").get_table(**TABLE)["Table"]["Name"] == "inspections"
    entry = {"Id": "1", "Principal": principal("owner"), "Resource": {"Table": TABLE}, "Permissions": ["SELECT"]}
    wrong = {**entry, "Id": "2", "Permissions": ["CREATE_TABLE"]}
    failures = as_role("owner", "lakeformation").batch_grant_permissions(Entries=[entry, wrong])["Failures"]
    assert [each["RequestEntry"]["Id"] for each in failures] == ["2"], failures
    assert run_sql("admin-after", "owner", "SELECT * FROM lake.inspections")["JobRunState"] == "SUCCEEDED"
    glue.create_table(DatabaseName="lake", TableInput={"Name": "private"})
    private = {"DatabaseName": "lake", "Name": "private"}
    refused("AccessDeniedException", as_role("visitor", "glue").get_table, **private)
    glue.get_table(**private)
    columns = {"TableWithColumns": {**TABLE, "ColumnNames": ["id", "verdict"]}}
    lake.revoke_permissions(Principal=principal("analyst"), Resource=columns, Permissions=["SELECT"])
    refused("AccessDeniedException", as_role("analyst", "glue").get_table, **TABLE)
    done("lakeformation administrators")


check_roles()
check_default()
check_grants()
check_metadata()
check_jobs()
check_log()
check_vending()
check_locations()
check_administrators()
